interface Window {
  /** A page that a server renders and its own script takes over. */
  rendered: {
    /** Of the element that holds it. */
    id: string;
    render: () => Promise<string>;
    hydrate: () => void;
    /** Set when its script has taken over, with the server's markup or with its own. */
    tookOver?: boolean;
  };
}
