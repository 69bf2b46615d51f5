import { Page } from '../../components/ui/page';

/** The planning board. */
export function PlanningPage() {
  return <Page title="Planning">{null}</Page>;
}
