import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { styled } from 'styled-components';

const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.2rem;
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => `${theme.borderRadius} ${theme.borderRadius} 0 0`};
  background: ${({ theme }) => theme.colors.neutral100};
  padding: ${({ theme }) => theme.spaces[1]};
`;

/** A line between the toolbar's groups. */
export const ToolbarDivider = styled.div`
  align-self: stretch;
  width: 1px;
  margin-block: ${({ theme }) => theme.spaces[1]};
  background: ${({ theme }) => theme.colors.neutral200};
`;

/** A toolbar that is one stop of the Tab key and is walked through with the arrow keys. */
export function ArrowKeyToolbar({ label, children }: { label: string; children: ReactNode }) {
  const bar = useRef<HTMLDivElement>(null);
  const stop = useRef<HTMLElement>();
  const all = () => [...(bar.current?.querySelectorAll<HTMLElement>('button, [role="combobox"]') ?? [])];
  const items = () => all().filter((item) => !item.matches(':disabled, [aria-disabled="true"]'));
  const setStop = (wanted: HTMLElement | undefined) => {
    const walked = items();
    stop.current = wanted && walked.includes(wanted) ? wanted : walked[0];
    for (const item of all()) item.tabIndex = item === stop.current ? 0 : -1;
  };
  // After every change: what is disabled drops out of the walk.
  useEffect(() => setStop(stop.current));

  const walk = (event: KeyboardEvent) => {
    const walked = items();
    const at = walked.indexOf(event.target as HTMLElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: walked.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    walked[(to + walked.length) % walked.length]?.focus();
  };

  return (
    <Bar
      ref={bar}
      role="toolbar"
      aria-label={label}
      onKeyDown={walk}
      onFocus={(event) =>
        setStop((event.target as HTMLElement).closest<HTMLElement>('button, [role="combobox"]') ?? undefined)
      }
    >
      {children}
    </Bar>
  );
}
