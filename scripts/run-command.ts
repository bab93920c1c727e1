import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import path from "node:path";

const BIN = path.resolve(import.meta.dirname, "../node_modules/.bin");

/** The tools of this project come first, whatever the machine has. */
export const PROJECT_ENV = {
  ...process.env,
  PATH: `${BIN}${path.delimiter}${process.env["PATH"] ?? ""}`,
};

/** On Windows the tools of npm are .cmd files, which only a shell starts. */
export const SHELL = process.platform === "win32";

/** Runs a command to its end; stops this process with its code when it fails. */
export function runCommand(command: string, ...args: readonly string[]): void {
  const { status } = spawnSync(command, args, {
    stdio: ["ignore", "inherit", "inherit"],
    env: PROJECT_ENV,
    shell: SHELL,
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Starts commands that belong together: when one ends, or this process is told to stop, all end. */
export function keepRunning(commands: readonly (readonly [string, ...string[]])[]): void {
  const children: ChildProcess[] = commands.map(([command, ...args]) =>
    spawn(command, args, {
      stdio: ["ignore", "inherit", "inherit"],
      env: PROJECT_ENV,
      shell: SHELL,
    }),
  );
  const stopAll = (): void => {
    for (const child of children) child.kill();
  };
  for (const child of children) {
    child.on("exit", (code) => {
      process.exitCode = code ?? 0;
      stopAll();
    });
  }
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stopAll);
}
