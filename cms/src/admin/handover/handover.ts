/** An entry that was handed over, as the desk says it. */
export interface Handover {
  documentId: string;
  locale: string;
  authorName: string;
  editorName: string | null;
  note: string;
  state: 'open' | 'returned';
  reply: string;
  at: string;
}

export interface ListedHandover extends Handover {
  uid: string;
  title: string;
  isMine: boolean;
}

export interface HandoverState {
  handover: Handover | null;
  mayHandOver: boolean;
  mayHandBack: boolean;
  mayTakeBack: boolean;
  editors: { id: number; name: string }[];
}
