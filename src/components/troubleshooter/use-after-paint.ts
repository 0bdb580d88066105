import { useEffect, useState } from 'preact/hooks';

/** Return a value one frame late, for parts of the page that may follow a frame behind the rest. */
export function useAfterPaint<Value>(value: Value): Value {
  const [painted, setPainted] = useState(value);
  // Preact runs effects once the frame is painted.
  useEffect(() => setPainted(value), [value]);
  return painted;
}
