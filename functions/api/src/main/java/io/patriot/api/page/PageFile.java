package io.patriot.api.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.patriot.application.text.Catalogue;
import io.patriot.application.text.Catalogues;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of a page, as they stand beside its class, and the words they need. */
public final class PageFile {
  /** What the frame of all pages says. */
  private static final String FRAME = "frame.";

  /** An element that holds a sentence and nothing else. */
  private static final Pattern SAID = Pattern.compile("data-say=\"([a-z.-]+)\"[^>]*>");

  private PageFile() {}

  /** A page's own file. */
  public static String of(Class<?> page, String name) {
    try (InputStream in = Objects.requireNonNull(page.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page itself, in English until its script knows better. */
  public static String html(Class<?> page, String name) {
    Catalogue english = Words.CATALOGUES.in(Catalogues.LANGUAGES.getFirst());
    Matcher said = SAID.matcher(of(page, name));
    var html = new StringBuilder();
    while (said.find()) {
      String sentence = english.sentence(said.group(1)).replace("&", "&amp;").replace("<", "&lt;");
      said.appendReplacement(html, Matcher.quoteReplacement(said.group() + sentence));
    }
    return said.appendTail(html).toString();
  }

  /** The words of a page in all languages, the script of all pages, then the page's own. */
  public static String script(Class<?> page, String name) {
    String own = name.replaceFirst("[.]js$", ".page.");
    return "'use strict';\nconst WORDS = "
        + words(own)
        + ";\n"
        + of(PageFile.class, "frame.js")
        + of(page, name);
  }

  /** The look of all pages. */
  public static String style() {
    return of(PageFile.class, "frame.css");
  }

  /** As an object of JSON, in which each language is an object of its sentences. */
  private static String words(String own) {
    var languages = new StringJoiner(",", "{", "}");
    for (String language : Catalogues.LANGUAGES) {
      Catalogue catalogue = Words.CATALOGUES.in(language);
      var sentences = new StringJoiner(",", "{", "}");
      for (String key : catalogue.keys()) {
        if (key.startsWith(FRAME) || key.startsWith(own)) {
          sentences.add(quoted(key) + ":" + quoted(catalogue.sentence(key)));
        }
      }
      languages.add(quoted(language) + ":" + sentences);
    }
    return languages.toString();
  }

  private static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }
}
