interface Props {
  text: string;
  onText: (text: string) => void;
  onRead: () => void;
}

/** Box for a message, lines of a log, or a description in one’s own words. */
export const TellText = ({ text, onText, onRead }: Props) => (
  <form
    onSubmit={(event) => {
      event.preventDefault();
      onRead();
    }}
  >
    <label for="tell-text">Paste the message, a log line, or describe it</label>
    <textarea
      id="tell-text"
      rows={4}
      spellcheck={false}
      autocomplete="off"
      value={text}
      onInput={(event) => onText(event.currentTarget.value)}
    />
    <p>
      <button class="button quiet" type="submit">
        Find answers in it
      </button>
    </p>
  </form>
);
