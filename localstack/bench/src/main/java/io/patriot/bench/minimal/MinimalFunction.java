package io.patriot.bench.minimal;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.micronaut.context.ApplicationContext;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A container with one bean, which reads and writes one record: no AWS, no log. */
public final class MinimalFunction implements RequestStreamHandler {
  private final ObjectMapper json;
  private final Greeter greeter;

  public MinimalFunction() {
    ApplicationContext context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .deduceCloudEnvironment(false)
            .banner(false)
            .start();
    json = context.getBean(ObjectMapper.class);
    greeter = context.getBean(Greeter.class);
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    json.writeValue(out, greeter.answer(json.readValue(in, Greeting.class)));
  }
}
