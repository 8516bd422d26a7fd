/** The extension API as code sees it that a test runs inside an extension's page. */
declare const chrome: {
  readonly runtime: {
    sendMessage(message: unknown): Promise<unknown>;
    /** The worker's global object, where it runs in a page (Firefox). */
    getBackgroundPage(): Promise<object>;
  };
  readonly action: {
    getBadgeText(of: object): Promise<string>;
    setBadgeText(to: { text: string }): Promise<void>;
    getTitle(of: object): Promise<string>;
  };
  readonly notifications: {
    getAll(): Promise<Record<string, unknown>>;
    clear(id: string): Promise<boolean>;
  };
};
