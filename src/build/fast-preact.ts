import preact from '@astrojs/preact';
import type { AstroIntegration } from 'astro';

type Setup = Parameters<NonNullable<AstroIntegration['hooks']['astro:config:setup']>>[0];
type Settings = Parameters<Setup['updateConfig']>[0];

/**
 * Replace the plugins that the integration brings for JSX, which have Babel read every component a second time, by the
 * compiler that Vite reads TypeScript with.
 */
function withoutBabel(settings: Settings): Settings {
  const plugins = settings.vite?.plugins?.filter((plugin) => !Array.isArray(plugin)) ?? [];
  return {
    ...settings,
    vite: {
      ...settings.vite,
      plugins,
      oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    },
  };
}

/** Components of Preact. The development server keeps the integration's own plugins, which reload a component in place. */
export function fastPreact(options: Parameters<typeof preact>[0]): AstroIntegration {
  const integration = preact(options);
  const setup = integration.hooks['astro:config:setup'];
  return {
    ...integration,
    hooks: {
      ...integration.hooks,
      'astro:config:setup': (given) =>
        setup?.({
          ...given,
          updateConfig: (settings) =>
            given.updateConfig(given.command === 'build' ? withoutBabel(settings) : settings),
        }),
    },
  };
}
