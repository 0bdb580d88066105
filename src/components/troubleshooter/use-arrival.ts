import { useEffect } from 'preact/hooks';

/**
 * Show the page once it is whole. A page whose address holds a case hides the question that the server rendered, so that
 * another question than that of the case is not answered (`components/shell/arriving.ts`).
 */
export function useArrival(isWhole: boolean): void {
  useEffect(() => {
    if (isWhole) delete document.documentElement.dataset['arriving'];
  }, [isWhole]);
}
