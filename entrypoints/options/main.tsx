import { render } from 'preact';
import '../../components/theme.css';
import '../../components/page.css';
import '../../components/choices.css';
import '../../components/segments.css';
import '../../page/marks.css';
import './options.css';
import { Options } from './options';

render(<Options />, document.body);
