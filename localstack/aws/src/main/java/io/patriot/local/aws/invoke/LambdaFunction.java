package io.patriot.local.aws.invoke;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A function as Lambda runs it: one event in, one answer out, failure by exception. */
public interface LambdaFunction {
  String name();

  void handle(InputStream event, OutputStream answer) throws IOException;
}
