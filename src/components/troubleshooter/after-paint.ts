/** Run work once the next frame is painted: a timeout that is set in an animation frame runs after that frame’s paint. */
export const afterPaint = (work: () => void): void => {
  requestAnimationFrame(() => setTimeout(work));
};
