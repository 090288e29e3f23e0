import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** A part drawn with Mantine (dialog, drawer, menu), loaded with Mantine when it is first shown: pages do without. */
export function lazyDialog<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    const [{ MantineFrame }, { default: Dialog }] = await Promise.all([import('./MantineFrame.tsx'), load()]);
    return {
      default: (props: Props) => (
        <MantineFrame>
          <Dialog {...props} />
        </MantineFrame>
      ),
    };
  });
}
