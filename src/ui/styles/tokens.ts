import { css } from 'lit';

/**
 * Two layers. `--civic-*` is public: a town may set it anywhere above the widget. `--_*` is private: what our rules read. A private
 * token takes the public one, else a well-known token of the host, else our default.
 *
 * From the host we take hue, corner and font, never text or surface: half of a colour pair breaks contrast. Light or dark follows
 * the host's `color-scheme`, not the device, so a light site never gets a dark hole. The accent is guarded: its hue stays, its
 * lightness is held where text on it and text in it reach 4.5 : 1. Neutrals carry a trace of its hue.
 */
export const tokens = css`
  :host {
    --_host: var(--civic-color-accent, var(--wp--preset--color--primary, var(--bs-primary, var(--usa-color-primary, var(--nl-button-primary-background-color, var(--utrecht-button-primary-action-background-color, var(--kern-color-action-default, var(--ds-color-accent-base-default, #0f5c73))))))));

    /* For browsers without light-dark() and relative colour: light, neutral, complete. */
    --_accent: var(--civic-color-accent, #0f5c73);
    --_accent-strong: var(--civic-color-accent-strong, #0a4354);
    --_accent-soft: var(--civic-color-accent-soft, #e4f1f6);
    --_on-accent: var(--civic-color-on-accent, #fff);
    --_text: var(--civic-color-text, #17222a);
    --_muted: var(--civic-color-text-muted, #4b585f);
    --_surface: var(--civic-color-surface, #fff);
    --_raised: var(--civic-color-raised, #f4f7f8);
    --_border: var(--civic-color-border, #d6dde0);
    --_border-strong: var(--civic-color-border-strong, #6f7d84);
    --_focus: var(--civic-color-focus, #14110a);
    --_success: var(--civic-color-success, #17663f);
    --_success-soft: var(--civic-color-success-soft, #e3f3e9);
    --_warning: var(--civic-color-warning, #774700);
    --_warning-soft: var(--civic-color-warning-soft, #fdf0d5);
    --_error: var(--civic-color-error, #b0151f);
    --_error-soft: var(--civic-color-error-soft, #fdebea);

    /* Steps of type in em, only on leaves. */
    --_text-s: var(--civic-text-s, 0.875em);
    --_text-l: var(--civic-text-l, 1.1875em);
    --_text-xl: var(--civic-text-xl, 1.5em);
    --_text-2xl: var(--civic-text-2xl, 1.9em);
    --_weight-label: var(--civic-weight-label, 600);

    /* Containers keep the base size, so that an em of space means one thing everywhere. */
    --_s1: var(--civic-space-1, 0.25em);
    --_s2: var(--civic-space-2, 0.5em);
    --_s3: var(--civic-space-3, 0.75em);
    --_s4: var(--civic-space-4, 1em);
    --_s5: var(--civic-space-5, 1.5em);
    --_s6: var(--civic-space-6, 2.25em);

    --_radius: var(--civic-radius, var(--bs-border-radius, var(--utrecht-button-border-radius, var(--kern-metric-border-radius-default, var(--ds-border-radius-md, 6px)))));
    --_radius-l: var(--civic-radius-l, calc(var(--_radius) * 1.75));
    --_line: var(--civic-border-width, 1px);
    --_line-strong: var(--civic-border-width-strong, 2px);
    --_target: var(--civic-target, 44px);
    --_ring: var(--civic-focus-width, 3px);
    --_fast: var(--civic-motion-fast, 120ms);
  }

  @supports (color: light-dark(#000, #fff)) and (color: oklch(from red l c h)) {
    :host {
      /* Never translucent: what is seen through it has no contrast that could be held. */
      --_brand: oklch(from var(--_host) l c h / 1);
      --_accent: light-dark(
        oklch(from var(--_brand) min(l, 0.47) c h),
        oklch(from var(--_brand) max(l, 0.8) min(c, 0.12) h)
      );
      --_accent-strong: var(
        --civic-color-accent-strong,
        light-dark(oklch(from var(--_accent) calc(l - 0.1) c h), oklch(from var(--_accent) calc(l + 0.08) c h))
      );
      --_accent-soft: var(
        --civic-color-accent-soft,
        light-dark(oklch(from var(--_brand) 0.955 0.022 h), oklch(from var(--_brand) 0.31 0.04 h))
      );
      --_on-accent: var(--civic-color-on-accent, light-dark(#fff, #0c1114));
      --_text: var(
        --civic-color-text,
        light-dark(oklch(from var(--_brand) 0.245 0.018 h), oklch(from var(--_brand) 0.95 0.006 h))
      );
      --_muted: var(
        --civic-color-text-muted,
        light-dark(oklch(from var(--_brand) 0.45 0.02 h), oklch(from var(--_brand) 0.78 0.012 h))
      );
      --_surface: var(--civic-color-surface, light-dark(#fff, oklch(from var(--_brand) 0.205 0.012 h)));
      --_raised: var(
        --civic-color-raised,
        light-dark(oklch(from var(--_brand) 0.975 0.005 h), oklch(from var(--_brand) 0.255 0.015 h))
      );
      --_border: var(
        --civic-color-border,
        light-dark(oklch(from var(--_brand) 0.895 0.01 h), oklch(from var(--_brand) 0.37 0.018 h))
      );
      --_border-strong: var(
        --civic-color-border-strong,
        light-dark(oklch(from var(--_brand) 0.58 0.02 h), oklch(from var(--_brand) 0.63 0.02 h))
      );
      --_focus: var(--civic-color-focus, light-dark(#14110a, #ffe27a));
      --_success: var(--civic-color-success, light-dark(#17663f, #82d8a8));
      --_success-soft: var(--civic-color-success-soft, light-dark(#e3f3e9, #14301f));
      --_warning: var(--civic-color-warning, light-dark(#774700, #f1c36d));
      --_warning-soft: var(--civic-color-warning-soft, light-dark(#fdf0d5, #372a0e));
      --_error: var(--civic-color-error, light-dark(#b0151f, #ff9d96));
      --_error-soft: var(--civic-color-error-soft, light-dark(#fdebea, #3d1917));
    }
  }

  /* Pins the scheme where a host paints dark without saying so; "auto" is for a host that follows the device without saying so. */
  :host([theme='auto']) {
    color-scheme: light dark;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([theme='light']) {
    color-scheme: light;
  }

  :host([density='compact']) {
    --_s3: var(--civic-space-3, 0.5em);
    --_s4: var(--civic-space-4, 0.75em);
    --_s5: var(--civic-space-5, 1em);
    --_s6: var(--civic-space-6, 1.25em);
  }

  @media (forced-colors: active) {
    :host {
      --_accent: LinkText;
      --_accent-strong: LinkText;
      --_accent-soft: Canvas;
      --_on-accent: Canvas;
      --_text: CanvasText;
      --_muted: CanvasText;
      --_surface: Canvas;
      --_raised: Canvas;
      --_border: ButtonBorder;
      --_border-strong: CanvasText;
      --_focus: Highlight;
      --_success: CanvasText;
      --_success-soft: Canvas;
      --_warning: CanvasText;
      --_warning-soft: Canvas;
      --_error: CanvasText;
      --_error-soft: Canvas;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_fast: 0ms;
    }
  }

  @media print {
    :host {
      color-scheme: light;
      --_accent: #000;
      --_accent-strong: #000;
      --_accent-soft: #fff;
      --_muted: #333;
      --_raised: #fff;
    }
  }
`;
