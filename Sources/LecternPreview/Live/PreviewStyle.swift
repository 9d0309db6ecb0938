/// How the faults look. A style sheet of its own, since pages allow no style of another kind.
enum PreviewStyle {
    static let source = """
        .lectern-preview-panel, .lectern-preview-badge {
          --ink: #1f2328; --paper: #fff; --soft: #59636e; --rule: #d1d9e0; --line: #f4f5f7;
          --error: #c01f2e; --warning: #8a5a00; --note: #0a5fb4; --mark: #ffd9d6;
          position: fixed; z-index: 2147483647; box-sizing: border-box;
          font: 15px/1.6 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
          color: var(--ink); background: var(--paper); border: 1px solid var(--rule);
          box-shadow: 0 4px 24px rgb(0 0 0 / 0.22); text-align: start;
        }
        @media (prefers-color-scheme: dark) {
          .lectern-preview-panel, .lectern-preview-badge {
            --ink: #e6edf3; --paper: #1b1f24; --soft: #a2acb7; --rule: #3d444d; --line: #262c33;
            --error: #ff8b85; --warning: #e8b64c; --note: #7ab8ff; --mark: #6e2a2a;
          }
        }
        .lectern-preview-panel {
          inset: auto 0 0 0; max-height: min(60vh, 40rem); overflow: auto; overscroll-behavior: contain;
          padding: 0 clamp(0.75rem, 3vw, 2rem) 1rem; border-width: 3px 0 0; border-top-color: var(--error);
        }
        .lectern-preview-panel header {
          position: sticky; top: 0; display: flex; align-items: center; justify-content: space-between; gap: 1rem;
          padding: 0.5rem 0; background: var(--paper);
        }
        .lectern-preview-panel .lectern-preview-title { margin: 0; border: 0; padding: 0; font-size: 1.05em; font-weight: 700; }
        .lectern-preview-panel .lectern-preview-close, .lectern-preview-badge {
          cursor: pointer; border: 1px solid var(--rule); border-radius: 6px; padding: 0.25rem 0.75rem;
        }
        .lectern-preview-panel .lectern-preview-close { font: inherit; color: inherit; background: none; }
        .lectern-preview-badge { inset: auto 1rem 1rem auto; color: var(--error); border-color: var(--error); }
        .lectern-preview-panel .lectern-preview-list { margin: 0; padding: 0; list-style: none; }
        .lectern-preview-panel li { padding: 0.6rem 0; border-top: 1px solid var(--rule); }
        .lectern-preview-panel p { margin: 0.2rem 0; max-width: 60rem; overflow-wrap: anywhere; text-indent: 0; }
        .lectern-preview-error .lectern-preview-severity { color: var(--error); }
        .lectern-preview-warning .lectern-preview-severity { color: var(--warning); }
        .lectern-preview-note .lectern-preview-severity { color: var(--note); }
        .lectern-preview-panel .lectern-preview-place, .lectern-preview-panel .lectern-preview-explanation { color: var(--soft); }
        .lectern-preview-panel .lectern-preview-place, .lectern-preview-panel code, .lectern-preview-panel pre {
          font-family: ui-monospace, Menlo, Consolas, "Noto Sans Mono CJK SC", monospace; font-size: 0.9em;
        }
        .lectern-preview-panel code { color: inherit; background: none; opacity: 0.75; }
        .lectern-preview-panel pre {
          margin: 0.3rem 0; padding: 0.4rem 0.6rem; max-width: 60rem; border: 0; border-radius: 4px;
          color: inherit; background: var(--line); white-space: pre-wrap; overflow-wrap: anywhere;
        }
        .lectern-preview-panel mark { color: inherit; background: var(--mark); border-radius: 2px; }
        .lectern-preview-panel .lectern-preview-point { border-inline-start: 2px solid var(--error); }
        @media print { .lectern-preview-panel, .lectern-preview-badge { display: none; } }

        """
}
