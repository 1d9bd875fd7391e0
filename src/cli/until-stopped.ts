// Lets a command run until Ctrl-C or a service manager ends it.

/** Aborts at SIGINT or SIGTERM; a second signal ends the process at once. */
export function whenStopped(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      controller.abort();
      process.once(signal, () => process.exit(1));
    });
  }
  return controller.signal;
}
