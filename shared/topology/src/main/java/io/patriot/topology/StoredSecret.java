package io.patriot.topology;

/**
 * Something that only some parts may know, kept by Secrets Manager.
 *
 * @param name as the parts ask for it
 */
public record StoredSecret(String name) {

  /** The name at AWS. */
  public String physicalName() {
    return "patriot/" + name;
  }
}
