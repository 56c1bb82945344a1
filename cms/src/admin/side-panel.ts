import type { StrapiApp } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';

/** What the content manager says of the entry that is open. */
export interface OpenEntry {
  readonly model: string;
  readonly documentId?: string;
  readonly document?: { readonly locale?: string; readonly updatedAt?: string; readonly publishedAt?: string | null };
}

type SidePanel = (entry: OpenEntry) => { title: string; content: ReactNode } | null;

interface ContentManagerApis {
  addEditViewSidePanel(panels: readonly SidePanel[]): void;
}

/** Adds a panel beside the form of every entry. */
export function addSidePanel(app: StrapiApp, panel: SidePanel): void {
  (app.getPlugin('content-manager').apis as unknown as ContentManagerApis).addEditViewSidePanel([panel]);
}

/** The path below `/desk/<feature>` of the entry that is open; none while it is new. */
export const deskPath = (feature: string, { model, documentId }: OpenEntry): string | undefined =>
  documentId && model.startsWith('api::') ? `${feature}/${model.split('.').at(-1)}/${documentId}` : undefined;
