import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { FailedStep } from './LoadFailure.tsx';

/**
 * Part of the page that a newer version of the site may describe in a form that this page cannot show: then it counts as a part
 * that could not be loaded. Without this the page would be blank.
 */
export function Guarded({ children }: { children: ComponentChildren }) {
  const fault = useErrorBoundary()[0] as unknown;
  return fault ? <FailedStep /> : <>{children}</>;
}
