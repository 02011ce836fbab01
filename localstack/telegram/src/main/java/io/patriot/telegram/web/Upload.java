package io.patriot.telegram.web;

/** A file that came with a form. */
public record Upload(String fileName, Bytes bytes) {}
