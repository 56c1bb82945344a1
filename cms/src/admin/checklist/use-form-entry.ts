import { unstable_useContentManagerContext as useContentManagerContext, useForm } from '@strapi/strapi/admin';
import type { FormSchema, FormSchemas, FormValues } from './form-schema';

const noValues: FormValues = {};

/** Type and schemas of the entry whose form is open, with what the form holds now and held when it was opened. */
export function useFormEntry() {
  const { contentType, components } = useContentManagerContext();
  const values = useForm('useFormEntry', (form) => form.values as FormValues, false) ?? noValues;
  const initial = useForm('useFormEntry', (form) => form.initialValues as FormValues, false) ?? noValues;
  return {
    schema: contentType as unknown as FormSchema | undefined,
    components: components as unknown as FormSchemas,
    values,
    initial,
  };
}
