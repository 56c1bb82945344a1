import { adminApi } from '@strapi/admin/strapi-admin';

/** Which document, in which language, a request of the content manager is about. */
export interface DocumentRequest {
  readonly collectionType?: string;
  readonly model: string;
  readonly documentId?: string;
  readonly params?: { readonly locale?: string; readonly status?: string };
}

export type SaveEvent = { readonly request: DocumentRequest } & (
  | { readonly state: 'begun' }
  /** With the id of what was saved, which a new entry only has then. */
  | { readonly state: 'done'; readonly documentId: string | undefined }
  | { readonly state: 'failed'; readonly error: { readonly name?: string; readonly message?: string } }
);

interface Answer {
  readonly data?: { readonly data?: { readonly documentId?: string }; readonly meta?: { readonly version?: string } };
}
interface SaveApi {
  readonly queryFulfilled: Promise<Answer>;
}
type Failure = { readonly name?: string; readonly message?: string } | undefined;

/** The parts of an endpoint's definition that are touched here. */
interface Definition {
  query: (request: DocumentRequest) => { config?: { headers?: Record<string, string> } };
  queryFn?: (request: DocumentRequest, ...more: unknown[]) => Promise<Answer>;
  onQueryStarted?: (request: DocumentRequest, api: SaveApi) => Promise<void>;
  invalidatesTags: (result: unknown, error: Failure, request: DocumentRequest) => unknown[];
}

type Listener = (event: SaveEvent) => void;

const listeners = new Set<Listener>();
/** Those whose form is gone, and who only await how the saves under way end. */
const leaving = new Set<Listener>();
let underWay = 0;
/** The version of each document that its form was last loaded with. */
const versions = new Map<string, string>();

const keyOf = ({ collectionType, model, documentId, params }: DocumentRequest) =>
  JSON.stringify([model, collectionType === 'single-types' ? null : documentId, params?.locale]);

function noteVersion(request: DocumentRequest, answer: Answer): void {
  const version = answer.data?.meta?.version;
  if (version !== undefined && request.params?.status !== 'published') versions.set(keyOf(request), version);
}

function followSave(definition: Definition): void {
  const { query, invalidatesTags } = definition;
  definition.query = (request) => {
    const asked = query(request);
    const version = versions.get(keyOf(request));
    if (version === undefined) return asked;
    const headers = { ...asked.config?.headers, 'If-Match': `"${version}"` };
    return { ...asked, config: { ...asked.config, headers } };
  };
  // Fetches anew what is stored after a save, and after one that somebody else was ahead of; where the CMS cannot be
  // reached, the fetch would fail too, and Strapi would show an error in place of the form.
  definition.invalidatesTags = (result, error, request) =>
    error && error.message !== CHANGED ? [] : invalidatesTags(result, error, request);
  // In place of Strapi's own, which takes what is sent for stored until it is refused.
  definition.onQueryStarted = async (request, api) => {
    const tell = (event: SaveEvent) => listeners.forEach((listener) => listener(event));
    underWay++;
    tell({ request, state: 'begun' });
    try {
      const answer = await api.queryFulfilled;
      noteVersion(request, answer);
      tell({ request, state: 'done', documentId: answer.data?.data?.documentId });
    } catch (failure) {
      const { error = {} } = failure as { error?: { name?: string; message?: string } };
      tell({ request, state: 'failed', error });
    }
    underWay--;
    if (underWay > 0) return;
    leaving.forEach((listener) => listeners.delete(listener));
    leaving.clear();
  };
}

/** The message of the CMS's refusal to save over what somebody else has saved meanwhile. */
export const CHANGED = 'write.changed';

/**
 * Sends with each save the version that its form was loaded with, and lets forms know how saves end. The content
 * manager has no other place for either: its actions tell nobody, and mark the form as saved even when they fail.
 */
export function followSaves(): void {
  const api = adminApi as unknown as {
    enhanceEndpoints(change: { endpoints: Record<string, (definition: Definition) => void> }): void;
  };
  api.enhanceEndpoints({
    endpoints: {
      getDocument: (definition) => {
        const { queryFn } = definition;
        definition.queryFn = async (request, ...more) => {
          const answer = (await queryFn?.(request, ...more)) ?? {};
          noteVersion(request, answer);
          return answer;
        };
      },
      createDocument: followSave,
      updateDocument: followSave,
      publishDocument: followSave,
    },
  });
}

/**
 * Calls back for every save of the content manager until the function that it gives is called, and then still for the
 * end of what is under way: a form may be gone before its save has ended.
 */
export function onSave(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    if (underWay > 0) leaving.add(listener);
    else listeners.delete(listener);
  };
}
