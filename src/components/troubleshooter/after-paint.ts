import { useEffect, useState } from 'preact/hooks';

/** Run work once the next frame is painted: a timeout that is set in an animation frame runs after that frame’s paint. */
export const afterPaint = (work: () => void): void => {
  requestAnimationFrame(() => setTimeout(work));
};

/** Return a value one frame late, for parts of the page that may follow a frame behind the rest. */
export function useAfterPaint<Value>(value: Value): Value {
  const [painted, setPainted] = useState(value);
  // Preact runs effects once the frame is painted.
  useEffect(() => setPainted(value), [value]);
  return painted;
}
