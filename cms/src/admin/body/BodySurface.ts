import { styled } from 'styled-components';

/** The frame around toolbar and text, and how the text looks in it, in the theme's own measures. */
export const BodySurface = styled.div<{ $hasError: boolean }>`
  border: 1px solid ${({ theme, $hasError }) => ($hasError ? theme.colors.danger600 : theme.colors.neutral200)};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};

  &:focus-within {
    border-color: ${({ theme }) => theme.colors.primary600};
    box-shadow: ${({ theme }) => theme.colors.primary600} 0 0 0 2px;
  }

  .ProseMirror {
    min-height: 24rem;
    max-height: 64rem;
    overflow: auto;
    padding: ${({ theme }) => `${theme.spaces[4]} ${theme.spaces[5]}`};
    font-size: 1.6rem;
    line-height: 1.6;
    outline: none;
  }
  .ProseMirror[contenteditable='false'] {
    background: ${({ theme }) => theme.colors.neutral150};
    color: ${({ theme }) => theme.colors.neutral600};
  }

  .ProseMirror > * + *,
  li > * + *,
  blockquote > * + *,
  td > * + *,
  th > * + * {
    margin-block-start: ${({ theme }) => theme.spaces[3]};
  }
  h2,
  h3,
  h4 {
    font-weight: 600;
    line-height: 1.25;
  }
  h2 {
    font-size: 2.4rem;
  }
  h3 {
    font-size: 2rem;
  }
  h4 {
    font-size: 1.7rem;
  }
  strong {
    font-weight: 700;
  }
  em {
    font-style: italic;
  }
  sup,
  sub {
    font-size: 0.75em;
    line-height: 0;
  }
  sup {
    vertical-align: super;
  }
  sub {
    vertical-align: sub;
  }
  a {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }
  ul,
  ol {
    padding-inline-start: ${({ theme }) => theme.spaces[6]};
  }
  ul {
    list-style: disc;
  }
  ol {
    list-style: decimal;
  }
  blockquote {
    border-inline-start: 4px solid ${({ theme }) => theme.colors.neutral300};
    padding-inline-start: ${({ theme }) => theme.spaces[4]};
  }

  .tableWrapper {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    width: 100%;
  }
  td,
  th {
    position: relative;
    min-width: 8rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral300};
    padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[2]}`};
    text-align: start;
    vertical-align: top;
  }
  th {
    background: ${({ theme }) => theme.colors.neutral100};
    font-weight: 600;
  }
  .selectedCell {
    background: ${({ theme }) => theme.colors.primary100};
  }

  .footnote {
    cursor: pointer;
    border-radius: ${({ theme }) => theme.borderRadius};
    padding-inline: 0.2em;
    color: ${({ theme }) => theme.colors.primary600};
    font-weight: 600;
  }
  .footnote:hover,
  .footnote.is-selected {
    background: ${({ theme }) => theme.colors.primary100};
  }

  figure {
    cursor: pointer;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
    background: ${({ theme }) => theme.colors.neutral100};
    padding: ${({ theme }) => theme.spaces[3]};
    white-space: pre-wrap;
  }
  figure.is-selected {
    border-color: ${({ theme }) => theme.colors.primary600};
  }
  figure img {
    display: block;
    max-width: 100%;
    max-height: 32rem;
    margin-inline: auto;
  }
  figcaption {
    margin-block-start: ${({ theme }) => theme.spaces[2]};
    font-size: 1.4rem;
  }
  .credit,
  .alt,
  .missing {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }
  .alt.is-missing {
    color: ${({ theme }) => theme.colors.warning700};
  }
`;
