import { Select } from '@mantine/core';
import type { Project } from '../../../contract/project.ts';

type Props = {
  label: string;
  placeholder: string;
  projects: readonly Project[];
  value: string | undefined;
  onChange: (id: string) => void;
};

/** Chooses one of the projects; typing narrows the list. */
export function ProjectSelect({ label, placeholder, projects, value, onChange }: Props) {
  return (
    <Select
      label={label}
      placeholder={placeholder}
      data={projects.map((project) => ({ value: project.id, label: project.name }))}
      value={value ?? null}
      onChange={(id) => id !== null && onChange(id)}
      searchable
      allowDeselect={false}
      checkIconPosition="right"
    />
  );
}
