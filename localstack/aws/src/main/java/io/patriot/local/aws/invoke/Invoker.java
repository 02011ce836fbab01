package io.patriot.local.aws.invoke;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls a function within its timeout. One that ignores the interruption at its end runs on, though
 * nobody hears it any more.
 */
final class Invoker {
  private static final Logger log = LoggerFactory.getLogger(Invoker.class);

  private final LambdaFunction function;
  private final Duration timeout;

  Invoker(LambdaFunction function, Duration timeout) {
    this.function = function;
    this.timeout = timeout;
  }

  Invocation invoke(byte[] event) throws InterruptedException {
    var task =
        new FutureTask<String>(
            () -> {
              var answer = new ByteArrayOutputStream();
              function.handle(new ByteArrayInputStream(event), answer);
              return answer.toString(StandardCharsets.UTF_8);
            });
    var _ = Thread.ofVirtual().name("function-" + function.name()).start(task);
    try {
      return new Invocation.Answered(task.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      log.warn("function.failed function={} error={}", function.name(), cause.toString(), cause);
      return new Invocation.Failed(cause);
    } catch (TimeoutException e) {
      log.warn("function.timedOut function={} timeoutMs={}", function.name(), timeout.toMillis());
      return new Invocation.Failed(e);
    } finally {
      // Ends what is still running, after a timeout or when the caller was interrupted.
      var _ = task.cancel(true);
    }
  }
}
