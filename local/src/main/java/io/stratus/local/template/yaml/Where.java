package io.stratus.local.template.yaml;

/// A place in a template: what every error names.
///
/// @param line from 1; where an anchor is used, the line on which it stands
/// @param path member names and indices from the root, as `Resources.TodoTable.Properties.KeySchema[0]`; empty at the
/// root
public record Where(String file, int line, String path) {

    Where member(int line, String name) {
        return new Where(file, line, path.isEmpty() ? name : path + "." + name);
    }

    Where item(int line, int index) {
        return new Where(file, line, path + "[" + index + "]");
    }

    @Override
    public String toString() {
        return file + ":" + line + (path.isEmpty() ? "" : " " + path);
    }
}
