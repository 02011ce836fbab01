package io.patriot.lambda;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;

/** What API Gateway takes back. */
@Serdeable
record ApiAnswer(int statusCode, Map<String, String> headers, String body) {}
