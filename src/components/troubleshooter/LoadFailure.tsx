const LOAD_FAILURE = 'This part could not be loaded';

/** Advice where a part could not be loaded. An empty link leads to the page that is shown, with its case. */
export const LoadFailure = () => (
  <p>
    Your answers are kept. <a href="">Load the page again</a>
  </p>
);

/** The same in the place of a panel that was to be opened. */
export const LoadAlert = () => (
  <div role="alert">
    <strong>{LOAD_FAILURE}</strong>
    <LoadFailure />
  </div>
);

/** The same in the place of a step. */
export const FailedStep = () => (
  <>
    <h1 tabIndex={-1}>{LOAD_FAILURE}</h1>
    <LoadFailure />
  </>
);
