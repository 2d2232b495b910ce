import { error, warning } from "../entry.js";

/** What can be wrong with where a comment stands. */
export const commentEntries = {
  "detached-comment": warning<{ reason: string }>({
    title: "Comment that belongs to nothing",
    cause:
      "A doc comment documents what starts on the line after it. One that stands elsewhere (behind a member, on the line of a brace, at the end of a type) is attached to nothing, for editors as well: its text would be lost.",
    fix: "Move it to lines of its own, directly above what it documents; or write `/* … */` if it is for readers of the file only.",
    message: ({ reason }) => `this comment documents nothing: ${reason}`,
  }),
  "detached-annotation": error<{ tag: string; reason: string }>({
    title: "Annotation that belongs to nothing",
    cause:
      "Annotations count in the doc comment directly above a kind, a type or a property. In any other comment they would do nothing.",
    fix: "Move the annotation to the doc comment above what it is about, on a line of its own.",
    message: ({ tag, reason }) => `"${tag}" annotates nothing: ${reason}`,
  }),
  "annotation-in-plain-comment": warning<{ tag: string }>({
    title: "Annotation in a plain comment",
    cause: "Annotations count in doc comments only, which start with `/**`.",
    fix: "Start the comment with `/**`, or remove the annotation.",
    message: ({ tag }) => `"${tag}" has no effect, as the comment does not start with "/**"`,
  }),
  "stacked-comment": warning({
    title: "Comment above another comment",
    cause:
      "Of several doc comments above a declaration, TypeScript and gen-apis take the last. The text of the others is lost.",
    fix: "Join the comments to one; or write `/* … */` for what is for readers of the file only.",
    message: () =>
      "this comment documents nothing, as another one stands between it and the declaration",
  }),
};
