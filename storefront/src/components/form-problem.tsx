/** Why a form was not taken, beside its button. */
export function FormProblem({ text }: { text?: string | null }) {
  return text ? (
    <p role="alert" className="txt-small text-ui-fg-error">
      {text}
    </p>
  ) : null
}
