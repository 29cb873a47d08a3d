import { Component, type ReactNode } from 'react';

interface Props {
  /** Shown in place of what failed. */
  fallback: ReactNode;
  children: ReactNode;
}

/** Keeps a fault in one page from taking the others with it. Give it a `key` that changes with the page. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
