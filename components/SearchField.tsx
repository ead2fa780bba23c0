/** A field to search with; `label` stands in it while it is empty. */
export function SearchField(props: {
  label: string;
  query: string;
  onQuery: (query: string) => void;
  /** Characters. */
  longest?: number;
}) {
  return (
    <input
      type="search"
      class="field search"
      aria-label={props.label}
      placeholder={props.label}
      maxLength={props.longest}
      value={props.query}
      onInput={(event) => props.onQuery(event.currentTarget.value)}
    />
  );
}
