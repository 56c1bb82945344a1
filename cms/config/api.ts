export default {
  rest: { defaultLimit: 25, maxLimit: 1000, withCount: true },
  // Where a file is used says what is in drafts.
  responses: { privateAttributes: ['related'] },
  documents: { strictParams: true },
};
