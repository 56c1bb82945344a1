import { Checkbox, Field, Flex, Typography } from '@strapi/design-system';
import { languageName } from './language-name';

interface LanguageBoxesProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** Codes of the languages to choose from, in their order. */
  offered: readonly string[];
  chosen: readonly string[];
  /** Gives the chosen ones in the order of those that are offered. */
  onChange: (chosen: string[]) => void;
}

/** Languages to tick. */
export function LanguageBoxes({ label, hint, error, offered, chosen, onChange }: LanguageBoxesProps) {
  return (
    <Field.Root name="languages" hint={hint} error={error ?? false}>
      <Flex role="group" aria-label={label} direction="column" alignItems="flex-start" gap={2}>
        <Typography variant="pi" fontWeight="bold" aria-hidden>
          {label}
        </Typography>
        {offered.map((code) => (
          <Checkbox
            key={code}
            checked={chosen.includes(code)}
            onCheckedChange={(isChosen) =>
              onChange(offered.filter((one) => (one === code ? isChosen === true : chosen.includes(one))))
            }
          >
            {languageName(code)}
          </Checkbox>
        ))}
        <Field.Error />
        <Field.Hint />
      </Flex>
    </Field.Root>
  );
}
