import { classNames } from '@kps/web-kit/class-names'
import { describedBy, Field } from './form-group.tsx'
import type { FieldProps } from './label.tsx'

export interface FileUploadProps extends FieldProps {
  /** The media types that the browser offers, such as `image/png`. The server looks for itself. */
  accept?: string | undefined
}

/** One file, in a form that says it carries files. A browser never gives a file back: it is chosen again after a problem. */
export const FileUpload = (props: FileUploadProps) => {
  const id = props.id ?? props.name
  return (
    <Field id={id} field={props}>
      <input
        class={classNames('govuk-file-upload', props.error && 'govuk-file-upload--error')}
        id={id}
        name={props.name}
        type="file"
        accept={props.accept}
        aria-describedby={describedBy(id, props)}
      />
    </Field>
  )
}
