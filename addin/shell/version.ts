/** The version of the pane; a test holds it equal to package.json and to the manifest. */
export const version = "0.1.0";
