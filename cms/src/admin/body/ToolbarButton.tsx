import type { ReactNode } from 'react';
import { IconButton } from '@strapi/design-system';
import { styled } from 'styled-components';

interface ToolbarButtonProps {
  label: string;
  children: ReactNode;
  /** As `aria-keyshortcuts` has it: "Control+B". */
  shortcut?: string;
  /** Left out for a button that has no on and off. */
  isActive?: boolean;
  disabled: boolean;
  onClick: () => void;
}

const Plain = styled(IconButton)`
  border: none;
  background: ${({ theme, 'aria-pressed': isPressed }) => (isPressed ? theme.colors.primary100 : 'transparent')};

  svg path {
    fill: ${({ theme, 'aria-pressed': isPressed }) => (isPressed ? theme.colors.primary600 : undefined)};
  }
`;

/** One of the toolbar's buttons; pressing it leaves the cursor where it is in the text. */
export function ToolbarButton({ label, children, shortcut, isActive, disabled, onClick }: ToolbarButtonProps) {
  return (
    <Plain
      type="button"
      variant="ghost"
      label={label}
      aria-pressed={isActive}
      aria-keyshortcuts={shortcut}
      disabled={disabled}
      onMouseDown={(event: React.MouseEvent) => event.preventDefault()}
      onClick={onClick}
    >
      {children}
    </Plain>
  );
}
