/** The part of Grafana's dashboard model that is written here; https://grafana.com/docs/grafana/latest/dashboards/build-dashboards/view-dashboard-json-model/ */
export interface Dashboard {
  uid: string;
  title: string;
  description: string;
  tags: string[];
  links: DashboardLink[];
  panels: Panel[];
  [setting: string]: unknown;
}

/** A link above the panels. */
export interface DashboardLink {
  title: string;
  type: 'link';
  url: string;
  icon: 'doc' | 'external link';
  targetBlank: boolean;
  tags: string[];
  asDropdown: boolean;
  includeVars: boolean;
  keepTime: boolean;
  tooltip: string;
}

/** Where a panel stands on a grid of 24 columns. */
export interface GridPos {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** From this value on, this colour; `null` is where values begin. */
export interface ThresholdStep {
  value: number | null;
  color: string;
}

/** A panel, before it has a place. */
export interface PanelContent {
  type: 'row' | 'stat' | 'text' | 'timeseries';
  title: string;
  [setting: string]: unknown;
}

/** A panel in its place. */
export interface Panel extends PanelContent {
  id: number;
  gridPos: GridPos;
}

/** One line, or one figure: a query with what it is called. */
export interface Series {
  query: string;
  legend: string;
}
