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
  color: ${({ theme, 'aria-pressed': isPressed }) => (isPressed ? theme.colors.primary600 : theme.colors.neutral600)};

  svg path {
    fill: currentColor;
  }
  &[aria-disabled='true'] {
    border: none;
    background: transparent;
    opacity: 0.5;
  }
`;

/** One of the toolbar's buttons; pressing it leaves the cursor where it is in the text. */
export function ToolbarButton({ label, children, shortcut, isActive, disabled, onClick }: ToolbarButtonProps) {
  return (
    <Plain
      type="button"
      variant="ghost"
      size="S"
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
