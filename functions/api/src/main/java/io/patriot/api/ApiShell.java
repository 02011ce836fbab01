package io.patriot.api;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.patriot.api.page.Door;
import io.patriot.lambda.HttpAnswer;
import io.patriot.lambda.HttpHandler;
import io.patriot.lambda.Shell;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;

/** The pages as one function: each call goes to the page that knows its path. */
@Factory
@Requires(property = "patriot.api.enabled", value = "true")
final class ApiShell {
  @Singleton
  @Named("api")
  Shell api(List<Door> doors) {
    HttpHandler pages =
        call ->
            doors.stream()
                .flatMap(door -> door.answer(call).stream())
                .findFirst()
                .orElse(new HttpAnswer(404, "There is no such page."));
    return new Shell("api", pages);
  }
}
