package io.patriot.stack.wiring;

import io.patriot.aws.CallCounter;
import io.patriot.lambda.Shell;
import io.patriot.local.aws.invoke.LambdaFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A function's shell, run here as Lambda would run it. */
record ShellFunction(Shell shell) implements LambdaFunction {
  @Override
  public String name() {
    return shell.name();
  }

  @Override
  public void handle(InputStream event, OutputStream answer) throws IOException {
    ScopedValue.where(CallCounter.PART, name())
        .call(
            () -> {
              shell.handle(event, answer);
              return name();
            });
  }
}
