/** Texts without a browser: what `chrome.i18n.getMessage` does, from the parsed file of a language. */
type Messages = Readonly<Record<string, { readonly message: string }>>;

/** `$1` to `$9` are values and `$$` is a dollar sign; an unknown text is empty. */
export function textsFrom(messages: Messages): (key: string, values: string[]) => string {
  return (key, values) =>
    (messages[key]?.message ?? '').replace(/\$([1-9$])/g, (_, at: string) =>
      at === '$' ? '$' : (values[Number(at) - 1] ?? ''),
    );
}
