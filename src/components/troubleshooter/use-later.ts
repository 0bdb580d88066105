import { useEffect, useState } from 'preact/hooks';

/** A value as it was in the frame before: for what may follow a frame behind the rest of the page. */
export function useLater<Value>(value: Value): Value {
  const [later, setLater] = useState(value);
  // Effects run when the frame has been painted.
  useEffect(() => setLater(value), [value]);
  return later;
}
