package io.patriot.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
  @Test
  void withoutWordsItIsTheUsualMeasurement() {
    assertThat(parse()).isEqualTo(Options.USUAL);
  }

  @Test
  void wordsShortenAndNarrowIt() {
    Options options = parse("--minutes", "1", "--users", "20", "--only", "crowd");

    assertThat(options.minutes()).isEqualTo(1);
    assertThat(options.users()).isEqualTo(20);
    assertThat(options.only()).contains("crowd");
    assertThat(options.samples()).isEqualTo(Options.USUAL.samples());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--users", "--users 0", "--users many", "--fast", "--write --only chat", "--only"})
  void whatMakesNoSenseIsRefused(String words) {
    assertThatThrownBy(() -> parse(words.split(" ")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--");
  }

  private static Options parse(String... words) {
    return Options.parse(Path.of("."), List.of(words));
  }
}
