interface Window {
  /** A page that a server renders and its own script takes over. */
  rendered: {
    /** Of the element that holds it. */
    id: string;
    render: () => Promise<string>;
    hydrate: () => void;
  };
}
