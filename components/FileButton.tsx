import type { RefObject } from 'preact';

interface FileButtonProps {
  label: string;
  /** Ends and types of files, as the attribute has them. */
  accept: string;
  several?: boolean;
  field?: RefObject<HTMLInputElement | null>;
  onChoose: (files: File[]) => void;
}

/** A button that has the reader choose files. */
export function FileButton({ label, accept, several, field, onChoose }: FileButtonProps) {
  return (
    <label class="button file-button">
      {label}
      <input
        ref={field}
        type="file"
        multiple={several}
        accept={accept}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          if (files.length > 0) onChoose(files);
          // The same file, corrected, must count as a change.
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
