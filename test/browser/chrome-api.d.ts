/** The extension API as code sees it that a test runs inside an extension's page. */
declare const chrome: {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
};
