import { useForm } from '@strapi/strapi/admin';
import type { PlacedText } from '../../desk/languages/contract';
import { formChanges } from './form-changes';

/** Puts texts into the form that is open; nothing is saved by it. */
export function useFillForm(): (texts: readonly PlacedText[], options?: { machine: boolean }) => void {
  const getValues = useForm('BesideForm', (form) => form.getValues);
  const onChange = useForm('BesideForm', (form) => form.onChange);
  const addFieldRow = useForm('BesideForm', (form) => form.addFieldRow);
  return (texts, { machine } = { machine: false }) => {
    const { set, add } = formChanges(getValues() as Record<string, unknown>, texts);
    for (const [path, value] of set) onChange(path, value);
    for (const [field, item] of add) addFieldRow(field, item);
    if (machine) onChange('machineTranslated', true);
  };
}
