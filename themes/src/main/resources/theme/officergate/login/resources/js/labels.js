// Gives the field with the user name, which Keycloak shows on later pages, the label that stands above it (26.7.3 links the
// label to a field that is not there).
const field = document.getElementById("kc-attempted-username");
const label = document.querySelector("label[for='username']");

if (field && label && !document.getElementById("username")) {
  label.htmlFor = field.id;
}
